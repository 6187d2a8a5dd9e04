-- lang_corefunc hex(X): "All hexadecimal digits in X must occur in pairs, with both digits of each pair beginning
-- immediately adjacent to one another, or else unhex(X,Y) returns NULL"
SELECT hex(unhex('41aB')), unhex('4'), unhex('4 1'), unhex('zz'), quote(unhex('')), typeof(unhex('41')), hex(unhex(1234)), unhex(12.5), unhex(123), quote(unhex(x'3431')), unhex(NULL);

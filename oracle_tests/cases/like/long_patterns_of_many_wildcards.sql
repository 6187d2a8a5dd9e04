-- limits: patterns with many wildcards are answered, long ones refused.
SELECT 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaab' LIKE '%a%a%a%a%a%a%a%a%b', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaa' LIKE '%a%a%a%a%a%a%a%a%b';
SELECT replace(hex(zeroblob(100)),'0','a') GLOB '*a*a*a*a*b';
-- error
SELECT 'x' LIKE replace(hex(zeroblob(30000)),'0','%');

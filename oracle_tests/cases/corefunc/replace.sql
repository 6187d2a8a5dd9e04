SELECT replace('hello','l','L'), replace('hello','','x'), replace('','a','b'), replace('aaa','a','aa'), replace('aaa','aa','b'), replace('abc','b',''), replace(NULL,'a','b');
SELECT replace(12321, 2, 'x'), replace('abc','B','x'), replace('éé','é','e'), replace(x'616263','b','X'), typeof(replace(123,4,5)), replace('a','a',1.5);

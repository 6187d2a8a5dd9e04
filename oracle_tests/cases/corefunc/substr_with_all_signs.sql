-- lang_corefunc substr(): positions from 1, negative from the end, negative lengths to the left.
SELECT substr('hello',2), substr('hello',-3), substr('hello',2,2), substr('hello',-3,2), substr('hello',3,-2), substr('hello',0), substr('hello',0,2), substr('hello',10), substr('hello',-10,7), substring('hello',2,100);
SELECT hex(substr(x'010203',2)), substr('aébc',2,1), substr(12345,2,3), substr(NULL,1), substr('a',NULL), substr('abc',1,NULL), substr('abc','2'), substr('abc',2.9);

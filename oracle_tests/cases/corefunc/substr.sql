SELECT substr('hello',2), substr('hello',2,3), substr('hello',-3), substr('hello',-3,2), substr('hello',0), substr('hello',0,3), substr('hello',1,0), substr('hello',9);
SELECT substr('hello',3,-2), substr('hello',-1,-2), substr('hello',-9,6), substr('hello',-9,3), substr('hello',2,100), substr('héllo',2,1), substr(x'010203',2), substr(x'010203',-1,1);
SELECT substr(12345,2,3), typeof(substr(12345,2,3)), substr('abc','2'), substr('abc',1.9), substr('abc',NULL), substr(NULL,1), substr('abc',1,NULL), substring('abc',2,1);
SELECT substr('abc',9223372036854775807), substr('abc',-9223372036854775807), substr('abc',1,9223372036854775807), substr('abc',2,-9223372036854775807);
-- error
SELECT substr('abc');
-- error
SELECT substr('abc',1,2,3);

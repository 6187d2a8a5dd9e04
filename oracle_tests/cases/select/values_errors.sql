-- error
VALUES(1,2),(3);
-- error
SELECT * FROM (VALUES(1),(2,3));
SELECT * FROM (VALUES(1,'a'),(2,'b'));
SELECT column1+1, column2 FROM (VALUES(1,'a'),(2,'b'));
-- error
SELECT column3 FROM (VALUES(1,'a'));

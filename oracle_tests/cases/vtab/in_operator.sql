-- error
SELECT 3 IN json_each('[1,2]');
CREATE TABLE one(a);
INSERT INTO one VALUES(1),(NULL);
SELECT 1 IN one, 2 IN one;
SELECT 'x' IN pragma_encoding;
SELECT 'UTF-8' IN pragma_encoding;
SELECT 'UTF-8' IN pragma_encoding();
SELECT 'UTF-8' NOT IN pragma_encoding;

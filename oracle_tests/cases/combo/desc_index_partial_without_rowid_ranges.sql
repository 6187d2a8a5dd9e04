-- withoutrowid, partialindex: changes over a range read from a DESC partial index of a WITHOUT ROWID table
CREATE TABLE w(k TEXT PRIMARY KEY, n INT, f) WITHOUT ROWID; CREATE INDEX d ON w(n DESC, k) WHERE f IS NOT NULL;
WITH RECURSIVE c(i) AS (VALUES(1) UNION ALL SELECT i+1 FROM c WHERE i<30) INSERT INTO w SELECT printf('k%02d',i), i%7, iif(i%3,i,NULL) FROM c;
UPDATE w SET n=n+1 WHERE f IS NOT NULL AND n BETWEEN 2 AND 4; SELECT group_concat(k||n,' ') FROM (SELECT k, n FROM w WHERE f IS NOT NULL AND n>3 ORDER BY n DESC, k);
DELETE FROM w WHERE n=5 AND f IS NOT NULL; UPDATE w SET f=NULL WHERE n>4; SELECT count(*), sum(n) FROM w WHERE f IS NOT NULL; PRAGMA integrity_check;

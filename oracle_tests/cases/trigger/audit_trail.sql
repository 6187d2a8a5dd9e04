CREATE TABLE acct(id INTEGER PRIMARY KEY, bal CHECK(bal>=0));
CREATE TABLE audit(id, before, after);
CREATE TRIGGER au AFTER UPDATE OF bal ON acct WHEN old.bal IS NOT new.bal BEGIN INSERT INTO audit VALUES(old.id,old.bal,new.bal); END;
INSERT INTO acct VALUES(1,100),(2,50);
BEGIN;
UPDATE acct SET bal=bal-30 WHERE id=1;
UPDATE acct SET bal=bal+30 WHERE id=2;
COMMIT;
-- error
UPDATE acct SET bal=bal-75;
UPDATE acct SET bal=bal;
SELECT * FROM acct;
SELECT * FROM audit;

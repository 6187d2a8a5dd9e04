-- lang_createtrigger: WITH before a statement of the body is not allowed, inside its SELECT it is
CREATE TABLE t(a);
CREATE TABLE u(b);
-- error
CREATE TRIGGER g AFTER INSERT ON t BEGIN WITH q AS (SELECT 1 x) INSERT INTO u SELECT x FROM q; END;
CREATE TRIGGER g AFTER INSERT ON t BEGIN INSERT INTO u SELECT * FROM (WITH q AS (SELECT new.a x) SELECT x FROM q); END;
INSERT INTO t VALUES(4);
SELECT * FROM u;

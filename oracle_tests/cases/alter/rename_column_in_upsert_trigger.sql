-- lang_altertable "RENAME COLUMN": an UPSERT in a trigger's program is rewritten, excluded.* too
CREATE TABLE t(a);
CREATE TABLE cnt(word TEXT PRIMARY KEY, n DEFAULT 1, last);
CREATE TRIGGER tr AFTER INSERT ON t BEGIN
  INSERT INTO cnt(word, last) VALUES(new.a, 'L' || new.a)
    ON CONFLICT(word) DO UPDATE SET n = n+1, last = excluded.last || excluded.word WHERE cnt.n < 3;
END;
ALTER TABLE cnt RENAME COLUMN word TO w;
ALTER TABLE cnt RENAME COLUMN n TO hits;
ALTER TABLE cnt RENAME COLUMN last TO latest;
SELECT sql FROM sqlite_schema WHERE type='trigger';
INSERT INTO t VALUES('x'),('x'),('y'),('x'),('x');
SELECT * FROM cnt ORDER BY w;
ALTER TABLE t RENAME COLUMN a TO aa;
SELECT sql FROM sqlite_schema WHERE type='trigger';
INSERT INTO t VALUES('y');
SELECT * FROM cnt ORDER BY w;

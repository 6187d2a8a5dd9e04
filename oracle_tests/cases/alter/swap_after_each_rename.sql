-- lang_altertable: after each form of ALTER the other engine reads the file, changes it, and alters it on
CREATE TABLE p(id INTEGER PRIMARY KEY, n TEXT);
CREATE TABLE c(pid REFERENCES p(id), v, CHECK(v>0));
CREATE VIEW w AS SELECT p.n, c.v FROM p JOIN c ON c.pid=p.id;
CREATE TRIGGER g AFTER INSERT ON p BEGIN INSERT INTO c VALUES(new.id, 1); END;
INSERT INTO p VALUES(1,'a');
ALTER TABLE p RENAME TO parent;
-- swap
INSERT INTO parent VALUES(2,'b');
ALTER TABLE c RENAME COLUMN v TO "the v";
-- swap
INSERT INTO parent VALUES(3,'c');
ALTER TABLE c ADD COLUMN x DEFAULT 'x' NOT NULL;
-- swap
SELECT * FROM c;
ALTER TABLE parent RENAME n TO name;
-- swap
SELECT * FROM c;
SELECT sql FROM sqlite_schema;

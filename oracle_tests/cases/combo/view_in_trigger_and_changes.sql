-- lang_createtrigger: INSTEAD OF triggers on a view of a join send changes to its tables.
CREATE TABLE n(i INTEGER PRIMARY KEY, k INT, t TEXT);
INSERT INTO n VALUES(1, 3, 'a'), (2, 1, 'b'), (3, NULL, 'a'), (4, 1, NULL), (5, 5, 'c'), (6, 3, 'b'), (7, 9, 'A'), (8, NULL, 'c');
CREATE INDEX nk ON n(k);
CREATE TABLE m(k INT UNIQUE, v TEXT);
INSERT INTO m VALUES(1, 'one'), (3, 'three'), (4, 'four'), (NULL, 'none');
CREATE VIEW nm AS SELECT n.i, n.t, m.v FROM n LEFT JOIN m ON m.k = n.k;
CREATE TRIGGER nm_u INSTEAD OF UPDATE ON nm BEGIN UPDATE n SET t = new.t || coalesce(old.v, '-') WHERE i = old.i; END;
CREATE TRIGGER nm_d INSTEAD OF DELETE ON nm BEGIN DELETE FROM n WHERE i = old.i AND k IN (SELECT k FROM m WHERE v = old.v); END;
CREATE TRIGGER nm_i INSTEAD OF INSERT ON nm BEGIN INSERT INTO n(t, k) SELECT new.t, k FROM m WHERE v IS new.v; END;
UPDATE nm SET t = 'z' WHERE v = 'one' OR i = 3;
DELETE FROM nm WHERE i > 5;
INSERT INTO nm(t, v) VALUES('new', 'four'), ('lost', 'nosuch');
SELECT * FROM nm ORDER BY i;
SELECT count(*) FROM n;

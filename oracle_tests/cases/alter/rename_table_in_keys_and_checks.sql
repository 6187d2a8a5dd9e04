CREATE TABLE t(a PRIMARY KEY, b CHECK(t.b > 0 AND "t"."a" <> 'x'), CHECK(t.a < 100));
CREATE TABLE u(x REFERENCES t(a), y REFERENCES "t", FOREIGN KEY (x, y) REFERENCES [t] (a, b) ON DELETE CASCADE);
CREATE TABLE self(id INTEGER PRIMARY KEY, up REFERENCES self);
ALTER TABLE t RENAME TO other;
ALTER TABLE self RENAME TO "sel""f";
SELECT type, name, tbl_name, sql FROM sqlite_schema;
INSERT INTO other VALUES(1, 1);
-- error
INSERT INTO other VALUES(2, 0);
PRAGMA foreign_key_list(u);

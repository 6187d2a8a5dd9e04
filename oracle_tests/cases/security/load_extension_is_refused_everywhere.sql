-- security, lang_corefunc load_extension: refused as SQL by default, in queries, triggers, views, defaults
-- error
SELECT load_extension('/nowhere/x.so');
-- error
SELECT load_extension('x', 'entry');
-- error
SELECT load_extension();
CREATE TABLE t(a DEFAULT (load_extension('x')), b);
-- error
INSERT INTO t(b) VALUES(1);
CREATE TABLE u(a); CREATE TRIGGER g AFTER INSERT ON u BEGIN SELECT load_extension('x'); END;
-- error
INSERT INTO u VALUES(1);
SELECT count(*) FROM u;
-- error
CREATE INDEX i ON u(load_extension(a));
-- error
CREATE TABLE w(a, b AS (load_extension(a)));

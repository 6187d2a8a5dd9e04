-- lang_corefunc random(): a function that is not deterministic may stand in no index and no generated column
CREATE TABLE t(a);
-- error
CREATE INDEX i ON t(random());
-- error
CREATE INDEX i ON t(a) WHERE a > random();
-- error
CREATE TABLE g(a, b AS (random()));
-- error
CREATE TABLE g(a, b AS (randomblob(4) || a) STORED);
CREATE TABLE c(a CHECK (a <> random()), b DEFAULT (typeof(random())));
INSERT INTO c(a) VALUES (1);
SELECT * FROM c;

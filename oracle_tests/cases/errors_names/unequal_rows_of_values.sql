-- The values of a row are counted where it joins a co-routine, while the text is read; else behind its names.
CREATE TABLE t(a, b);
CREATE TABLE u(a INTEGER PRIMARY KEY, b TEXT UNIQUE, c REAL);
CREATE TABLE w(k, l, PRIMARY KEY (k, l)) WITHOUT ROWID;
INSERT INTO t VALUES (1, 2), (3, 1), (2, 3), (5, 0);
INSERT INTO u VALUES (1, 'x', 2), (2, 'y', 3);
CREATE INDEX ia ON u(c);
CREATE INDEX pb ON t(b) WHERE a > 5;
CREATE VIEW v1 AS SELECT a, b FROM t;
CREATE VIEW v2(p, q) AS SELECT a, count(*) FROM t GROUP BY a;

-- error
VALUES (1, 3, 4), (nope, 3);
-- error
VALUES (1, 2), (1, 2, 3), (nope, 2);
-- error
VALUES (nope, 2), (1, 2, 3), (1, 2);
-- error
VALUES (1, 2), (nope, 3), (1, 2, 3);
-- error
VALUES (1, 2, 3), (nope, 3), (1, 2, 3);
-- error
VALUES (1, 2), (1, nofn(2)), (1);
-- error
VALUES (1, 2), (1, abs(2)), (1);
-- error
VALUES (1, 2), (1, nofn(2)), (nope);
-- error
VALUES (1, 2), ((SELECT 1 FROM gone), 3), (1);
-- error
VALUES (1, 2), ((SELECT 1 FROM gone), 3, 4);
-- error
VALUES (1, 2), ((SELECT nope FROM t), 3, 4);
-- error
SELECT * FROM (VALUES (1, 2), (nope, 2, 3));
-- error
SELECT * FROM (VALUES (1, 2), (1, 2, 3)), gone;
-- error
SELECT * FROM gone, (VALUES (1, 2), (1, 2, 3));
-- error
SELECT * FROM gone, (VALUES (1, 2), (nope, 2, 3));
-- error
SELECT nope FROM (VALUES (1, 2), (1, 2, 3));
-- error
SELECT (SELECT 1 FROM gone), (VALUES (1, 2), (1, 2, 3));
-- error
INSERT INTO t VALUES (1, 2), (nope, 2, 3);
-- error
INSERT INTO gone VALUES (1, 2), (nope, 2, 3);
-- error
INSERT INTO gone VALUES (1, 2), (1, 2, 3);
-- error
INSERT INTO gone VALUES (1, 2), (abs(1), 2, 3);
-- error
INSERT INTO gone VALUES (1, 2), (1+1, 2, 3);
-- error
INSERT INTO gone VALUES (1, 2), (nofn(1), 2, 3);
-- error
INSERT INTO gone VALUES (1, 2), ('x' || 'y', 'y', 3);
-- error
INSERT INTO gone VALUES (1, 2), (-1, 2, 3);
-- error
INSERT INTO gone VALUES (1, 2), (NULL, 2, 3);
-- error
INSERT INTO gone VALUES (1, 2), (?, 2, 3);
-- error
INSERT INTO gone VALUES (1, 2), ((1), 2, 3);
-- error
INSERT INTO gone VALUES (1, 2), (CAST(1 AS INT), 2, 3);
-- error
INSERT INTO gone VALUES (CAST(1 AS INT), 2), (1, 2, 3);
-- error
INSERT INTO gone VALUES (1, 2), (1 COLLATE nocase, 2, 3);
-- error
INSERT INTO gone VALUES (1 COLLATE nocase, 2), (1, 2, 3);
-- error
INSERT INTO gone VALUES (nope, 2), (1, 2, 3);
-- error
INSERT INTO gone VALUES (abs(1), 2), (1, 2, 3);
-- error
INSERT INTO gone VALUES (nofn(1), 2), (1, 2, 3);
-- error
INSERT INTO gone VALUES (1+1, 2), (1, 2, 3);
-- error
INSERT INTO gone VALUES (1, 2), (nope, 1), (1, 2, 3);
-- error
INSERT INTO gone VALUES (1, 2), (abs(1), 1), (1, 2, 3);
-- error
INSERT INTO gone VALUES (1, 2), (1, 2), (1, 2, 3), (nope, 1);
-- error
INSERT INTO gone VALUES (1, 2), (1, 2), (nope, 1), (1, 2, 3);
-- error
INSERT INTO gone VALUES (1, 2), (1, 2), (nofn(1), 1), (1, 2, 3);
-- error
WITH q AS (SELECT 1) INSERT INTO gone VALUES (1, 2), (1, 2, 3);
-- error
WITH q AS (SELECT 1) INSERT INTO t VALUES (1, 2), (1, 2, 3);
-- error
WITH q AS (SELECT 1) INSERT INTO t VALUES (1, 2), (nope, 2, 3);
-- error
INSERT INTO gone(x) VALUES (1, 2), (1, 2, 3);
-- error
INSERT INTO t(zz) VALUES (1, 2), (1, 2, 3);
-- error
INSERT INTO t(zz) VALUES (1, 2), (nope, 2, 3);
-- error
INSERT INTO t(a) VALUES (1, 2), (nope, 2);
-- error
INSERT INTO t(a) VALUES (1, 2), (1, 2);
-- error
INSERT INTO t(a) VALUES (1, 2), (nofn(1), 2);
-- error
INSERT INTO t(a) VALUES (nofn(1), 2);
-- error
INSERT INTO t(a) VALUES (nope, 2);
-- error
INSERT INTO v2 VALUES (1, 2), (nope, 2);
-- error
INSERT INTO v2 VALUES (1, 2), (1, 2, 3);
-- error
INSERT INTO v1 VALUES (1, 2), (1, 2, 3);
-- error
INSERT INTO v1 VALUES (1, 2), (nope, 2, 3);
-- error
INSERT INTO u VALUES (1, 2, 3), (1, 2);
-- error
INSERT INTO t VALUES (1, count(DISTINCT)), (1, 2);
-- error
INSERT INTO t VALUES (1, sum(DISTINCT)), (1, 2);
-- error
INSERT INTO t VALUES (1, 2), (1, count(DISTINCT));
-- error
INSERT INTO t VALUES (1, 2), (1, count(DISTINCT 1, 2)), (1, 2);
-- error
INSERT INTO t VALUES (1, count(DISTINCT 1, 2));
-- error
VALUES (1, count(DISTINCT)), (1, 2);
-- error
VALUES (1, 2), (1, count(DISTINCT));
-- error
VALUES (1, count(DISTINCT));
-- error
SELECT (VALUES (count(DISTINCT)), (2));
-- error
INSERT INTO t SELECT * FROM (VALUES (1, 2), (1, 2, 3));

-- auto_vacuum: incremental
-- dbstat §2: neither the freelist nor pointer maps are pages of a tree
CREATE TABLE t(a); CREATE TABLE u(a);
INSERT INTO t VALUES(zeroblob(50000)); INSERT INTO u VALUES(zeroblob(20000));
SELECT name, count(*), sum(unused), sum(payload) FROM dbstat GROUP BY name ORDER BY name;
DROP TABLE t;
SELECT name, count(*) FROM dbstat GROUP BY name ORDER BY name;
PRAGMA freelist_count;
PRAGMA incremental_vacuum(5);
SELECT name, count(*) FROM dbstat GROUP BY name ORDER BY name;
PRAGMA page_count;
VACUUM;
SELECT name, pageno, path FROM dbstat WHERE pagetype <> 'overflow' ORDER BY pageno;
SELECT sum(pgsize) / 4096, (SELECT page_count FROM pragma_page_count) FROM dbstat;

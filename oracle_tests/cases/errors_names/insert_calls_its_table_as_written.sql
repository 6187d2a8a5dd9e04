-- where INSERT misses a column or has too many values, it calls its table as the statement does
CREATE TABLE T(a, b);
CREATE VIEW V AS SELECT 1 AS a;
CREATE TRIGGER g INSTEAD OF INSERT ON V BEGIN SELECT 1; END;
-- error
INSERT INTO t(x) VALUES (1);
-- error
INSERT INTO main.t(x) VALUES (1);
-- error
INSERT INTO main.t AS k(x) VALUES (1);
-- error
INSERT INTO t AS K VALUES (1);
-- error
INSERT INTO MAIN.t VALUES (1);
-- error
INSERT INTO "t"(c) SELECT 1;
-- error
INSERT INTO t AS zz SELECT 1 UNION SELECT 2;
-- error
INSERT INTO t VALUES (1, 2, 3), (1, 2, 3);
-- error
INSERT INTO v(x) VALUES (1);
-- error
INSERT INTO main.v VALUES (1, 2);
ATTACH ':memory:' AS aux;
CREATE TABLE aux.q(a, b);
-- error
INSERT INTO aux.q(z) VALUES (1);
CREATE TRIGGER aux.h AFTER INSERT ON q BEGIN INSERT INTO Q(zz) VALUES (1); END;
-- error
INSERT INTO q VALUES (1, 2);
CREATE TEMP TRIGGER h AFTER INSERT ON main.t BEGIN INSERT INTO main.t(z) VALUES (1); END;
-- error
INSERT INTO t VALUES (1, 2);

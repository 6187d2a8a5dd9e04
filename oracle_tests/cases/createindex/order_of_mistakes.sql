-- of CREATE INDEX the mistake of the first term is told, or that of WHERE, or that of the other terms
CREATE TABLE t(a, b);
-- error
CREATE INDEX i ON t(nope, b) WHERE nope2;
-- error
CREATE INDEX i ON t(a, nope) WHERE nope2;
-- error
CREATE INDEX i ON t(max(a), nope);
-- error
CREATE INDEX i ON t(a, sum(1), nope) WHERE nofunc(1);
-- error
CREATE INDEX i ON t(a, sum(1), nope);
-- error
CREATE INDEX i ON t(raise(IGNORE), (SELECT 1));
-- error
CREATE INDEX i ON t(a COLLATE nocoll, nope);
-- error
CREATE INDEX i ON t(a, nope COLLATE nocoll);
-- error
CREATE INDEX i ON t((1, 2), nope);

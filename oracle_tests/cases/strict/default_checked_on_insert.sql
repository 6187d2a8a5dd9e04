-- stricttables: a default of a wrong type fails when it is used
CREATE TABLE s(a INT, b INT DEFAULT 'x') STRICT;
-- error
INSERT INTO s(a) VALUES(1);
INSERT INTO s VALUES(1,2);
INSERT INTO s(a,b) VALUES(1,'5');
SELECT * FROM s;

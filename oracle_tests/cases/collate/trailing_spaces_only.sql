-- datatype3: RTRIM ignores spaces at the end, not other white space, and not in front.
SELECT 'a  ' = 'a' COLLATE RTRIM, 'a' || char(9) = 'a' COLLATE RTRIM, ' a' = 'a' COLLATE RTRIM, '  ' = '' COLLATE RTRIM, 'a b ' = 'a b' COLLATE RTRIM, 'A ' = 'a' COLLATE RTRIM, x'6120' = x'61' COLLATE RTRIM;
SELECT 'a ' < 'a!' COLLATE RTRIM, 'a' || char(1) < 'a ' COLLATE RTRIM, 'a ' < 'a' || char(1) COLLATE RTRIM;
CREATE TABLE t(a TEXT COLLATE RTRIM UNIQUE);
INSERT INTO t VALUES('x');
-- error
INSERT INTO t VALUES('x   ');
INSERT INTO t VALUES(' x'), ('');
SELECT quote(a) FROM t ORDER BY a;
SELECT count(*) FROM t WHERE a = '    ';

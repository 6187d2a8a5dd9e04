-- A name begins with a letter, _ or any character above ASCII; $ and digits may follow.
CREATE TABLE _t1$(a$b, été, 日本);
INSERT INTO _t1$ VALUES(1, 2, 3);
SELECT a$b, été, 日本 FROM _t1$;
SELECT _t1$.été AS ñ FROM _t1$;
-- error
SELECT $a FROM;
-- error
SELECT 1été;

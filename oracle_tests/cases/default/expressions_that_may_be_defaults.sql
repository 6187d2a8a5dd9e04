-- lang_createtable "The DEFAULT clause": an expression in parentheses, constant: no columns, parameters, subqueries, windows.
-- error
CREATE TABLE u(x DEFAULT (row_number() OVER ()));
-- error
CREATE TABLE u(x DEFAULT (sum(1) OVER ()));
-- error
CREATE TABLE u(x DEFAULT (sum(1) FILTER (WHERE 1)));
-- error
CREATE TABLE u(x DEFAULT (1 IN (SELECT 1)));
-- error
CREATE TABLE u(x, y DEFAULT (x));
-- error
CREATE TABLE u(x DEFAULT (?1));
-- error
CREATE TABLE u(x DEFAULT 1 + 1);
-- error
CREATE TABLE u(x DEFAULT abs(1));
CREATE TABLE u(a, x DEFAULT (1 + 1), y DEFAULT (abs(-5)), z DEFAULT 'lit', w DEFAULT -5, v DEFAULT +5.5, t DEFAULT NULL, s DEFAULT (CASE WHEN 1 THEN 'c' END), r DEFAULT TRUE, q DEFAULT word, p DEFAULT x'41');
INSERT INTO u(a) VALUES(1);
SELECT * FROM u;

-- found by the generator of changes: what a CREATE TABLE or CREATE TRIGGER has said before a syntax error is looked at first
CREATE TABLE t(a,b);
-- error
CREATE TABLE t(a,a,);
-- error
CREATE TABLE u(a,a,);
-- error
CREATE TABLE u(a primary key,b primary key,);
-- error
CREATE TABLE u(a as (1) default 3,);
-- error
CREATE TABLE u(a as (1),);
-- error
CREATE TABLE IF NOT EXISTS t(a,a,);
-- error
CREATE TABLE sqlite_x(a,;
-- error
CREATE TEMP TABLE main.x(a,;
-- error
CREATE TABLE nodb.x(a,;
-- error
CREATE TABLE w(a, foreign key(x) references y, );
-- error
CREATE TABLE w(a references y(a,b), );
-- error
CREATE TABLE w(a check(zz), );
-- error
CREATE TABLE w(a primary key b primary key, c c c, , );
-- error
CREATE TRIGGER g AFTER INSERT ON missing BEGIN SELEC; END;
-- error
CREATE TRIGGER g AFTER INSERT ON missing WHEN BEGIN SELECT 1; END;
-- error
CREATE TRIGGER g INSTEAD OF INSERT ON t BEGIN SELECT; END;
-- error
CREATE TRIGGER g AFTER INSERT ON t BEGIN SELECT; END;
CREATE TRIGGER begin AFTER INSERT ON t BEGIN SELECT 1; END;
-- error
CREATE TRIGGER begin AFTER INSERT ON t BEGIN SELECT 1 LIMIT 2 WHERE 1; END;
-- error
CREATE TRIGGER IF NOT EXISTS begin AFTER INSERT ON t BEGIN SELECT 1 LIMIT 2 WHERE 1; END;

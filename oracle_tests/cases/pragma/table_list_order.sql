-- pragma table_list: the order of a hash table of names, its size growing with their number
CREATE TABLE a(x); CREATE VIEW b AS SELECT 1; CREATE TABLE c(x);
-- ordered
SELECT name FROM pragma_table_list;
CREATE TABLE "d é"(x); CREATE TEMP TABLE e(x); CREATE TABLE F(x); CREATE TABLE g_1(x); CREATE TABLE h(x);
-- ordered
SELECT schema, name FROM pragma_table_list;
CREATE TABLE a1(x); CREATE TABLE a2(x); CREATE TABLE a3(x); CREATE TABLE a4(x); CREATE TABLE a5(x); CREATE TABLE a6(x); CREATE TABLE a7(x); CREATE TABLE a8(x);
-- ordered
PRAGMA table_list;
-- reopen
-- ordered
SELECT name FROM pragma_table_list;

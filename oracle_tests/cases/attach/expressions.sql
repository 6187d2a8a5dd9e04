-- lang_attach: file and name are expressions
ATTACH ':mem'||'ory:' AS 'x';
ATTACH DATABASE ':memory:' AS "y z";
CREATE TABLE "y z".t(a);
SELECT name FROM pragma_database_list;
DETACH DATABASE 'y z';
DETACH "x";
ATTACH ":memory:" AS w;
SELECT name FROM pragma_database_list;

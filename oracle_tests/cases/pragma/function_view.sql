CREATE TABLE a(x, y);
CREATE VIEW cols AS SELECT m.name AS tab, ti.name AS col FROM sqlite_schema AS m, pragma_table_info(m.name) AS ti;
SELECT * FROM cols ORDER BY 1, 2;
CREATE TABLE b(z);
SELECT * FROM cols WHERE tab = 'b';

CREATE TABLE p(a PRIMARY KEY);
CREATE TABLE c(x REFERENCES p ON DELETE CASCADE, y, FOREIGN KEY(y) REFERENCES p(a));
INSERT INTO c VALUES(1, NULL), (NULL, 2);
SELECT * FROM pragma_foreign_key_list('c');
SELECT * FROM pragma_foreign_key_check;
SELECT * FROM pragma_foreign_key_check('c');
SELECT m.name, f."table", f."from", f."to" FROM sqlite_schema AS m, pragma_foreign_key_list(m.name) AS f ORDER BY 1, f.id;

-- foreignkeys: a foreign key must have as many columns on both sides
-- error
CREATE TABLE c1(x, FOREIGN KEY(x) REFERENCES p(a,b));
-- error
CREATE TABLE c2(x REFERENCES p(a,b));
-- error
CREATE TABLE c3(x, FOREIGN KEY(x,y) REFERENCES p(a,b));
CREATE TABLE c4(x, y, FOREIGN KEY(x,y) REFERENCES p);
SELECT name FROM sqlite_schema;

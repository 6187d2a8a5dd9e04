-- stricttables: INSERT from another table checks each row
CREATE TABLE n(a, b);
INSERT INTO n VALUES(1,'x'),('2','y'),('z','w');
CREATE TABLE s(a INT, b TEXT) STRICT;
-- error
INSERT INTO s SELECT * FROM n;
SELECT count(*) FROM s;
INSERT INTO s SELECT * FROM n WHERE a<>'z';
SELECT *, typeof(a) FROM s;

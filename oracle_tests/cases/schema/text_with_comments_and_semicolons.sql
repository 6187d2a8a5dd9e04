-- schematab: remarks inside the text stay, remarks before and behind it do not
/* before */ CREATE /* a */ TABLE /* b */ t /* c */ (a /* ; */ , b DEFAULT ';' -- ; here
 ) /* after */ ;
CREATE VIEW v AS SELECT a -- the a
FROM t -- done
;
CREATE INDEX i ON t(a) -- end
;
SELECT sql FROM sqlite_schema;

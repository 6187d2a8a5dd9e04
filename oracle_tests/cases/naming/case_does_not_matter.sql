-- Names of tables, columns and schemas are compared without regard to ASCII case; non-ASCII letters as they are.
CREATE TABLE Straße(Größe, "Ä");
INSERT INTO straße VALUES(1, 2);
SELECT GRößE, STRAßE.größe FROM STRAßE;
-- error
SELECT GRÖßE FROM straße;
-- error
SELECT "ä" FROM main.straße WHERE [ä] = 1;
SELECT "ä" FROM straße;
SELECT MAIN.Straße."Ä" FROM Main.sTRAßE;

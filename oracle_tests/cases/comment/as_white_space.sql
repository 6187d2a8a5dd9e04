-- lang_comment: "Comments can appear anywhere whitespace can occur": also between the parts of operators of two words.
CREATE/**/TABLE/**/t(/**/a/**/INTEGER/**/PRIMARY/**/KEY/**/,/**/b/**/)/**/;
INSERT/**/INTO/**/t/**/VALUES(1,/**/2),/**/(3/**/,4);
SELECT/**/a/**/FROM/**/t/**/WHERE/**/b/**/IS/**/NOT/**/NULL/**/ORDER/**/BY/**/a/**/DESC;
SELECT a FROM t WHERE a NOT/**/IN(1)AND a IS/**/NOT/**/DISTINCT/**/FROM 3;
SELECT 1/**/UNION/**/ALL/**/SELECT/**/2;
SELECT a/**/./**/*/**/FROM t AS a ORDER BY 1;
SELECT 5 NOT/* */BETWEEN/* */6 AND/* */7;

-- lang_keywords: OVER, WINDOW, PARTITION and their like are names where no window can stand.
CREATE TABLE over(window, partition, rows);
INSERT INTO over VALUES(1, 2, 3);
SELECT window, partition, rows FROM over;
SELECT count(*) over FROM over;
SELECT sum(window) over (ORDER BY partition) FROM over;
SELECT over.window FROM over WINDOW window AS (ORDER BY rows);
SELECT sum(rows) OVER window FROM over WINDOW window AS ();

-- lang_update: FROM joins other tables to the target
CREATE TABLE inventory(itemid INTEGER PRIMARY KEY, quantity INT);
CREATE TABLE sales(itemid, quantity);
INSERT INTO inventory VALUES(1,10),(2,20),(3,30);
INSERT INTO sales VALUES(1,1),(1,2),(3,5);
UPDATE inventory SET quantity=quantity-daily.amt FROM (SELECT sum(quantity) AS amt, itemid FROM sales GROUP BY 2) AS daily WHERE inventory.itemid=daily.itemid;
SELECT * FROM inventory;

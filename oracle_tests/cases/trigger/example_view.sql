-- lang_createtrigger: the example of an INSTEAD OF trigger
CREATE TABLE customer(cust_id INTEGER PRIMARY KEY, cust_name TEXT, cust_addr TEXT);
CREATE VIEW customer_address AS SELECT cust_id, cust_addr FROM customer;
CREATE TRIGGER cust_addr_chng INSTEAD OF UPDATE OF cust_addr ON customer_address BEGIN UPDATE customer SET cust_addr=NEW.cust_addr WHERE cust_id=NEW.cust_id; END;
INSERT INTO customer VALUES(1,'a','x'),(2,'b','y');
UPDATE customer_address SET cust_addr='z' WHERE cust_id=1;
SELECT * FROM customer;
-- error
UPDATE customer_address SET cust_id=5;
-- error
INSERT INTO customer_address VALUES(1,2);

-- lang_createtrigger: the example changes the address in the orders
CREATE TABLE customers(name TEXT PRIMARY KEY, address TEXT);
CREATE TABLE orders(id INTEGER PRIMARY KEY, customer_name TEXT, address TEXT);
INSERT INTO customers VALUES('Jack Jones','old');
INSERT INTO orders VALUES(1,'Jack Jones','old'),(2,'X','old');
CREATE TRIGGER update_customer_address UPDATE OF address ON customers BEGIN UPDATE orders SET address=new.address WHERE customer_name=old.name; END;
UPDATE customers SET address='1 Main St.' WHERE name='Jack Jones';
SELECT * FROM orders;

CREATE TABLE phonebook(name TEXT PRIMARY KEY, phonenumber TEXT, validdate DATE);
INSERT INTO phonebook VALUES('Alice','704-555-1212','2018-05-08');
INSERT INTO phonebook(name,phonenumber,validdate) VALUES('Alice','111','2018-05-01') ON CONFLICT(name) DO UPDATE SET phonenumber=excluded.phonenumber, validdate=excluded.validdate WHERE excluded.validdate>phonebook.validdate;
SELECT * FROM phonebook;
INSERT INTO phonebook(name,phonenumber,validdate) VALUES('Alice','222','2019-05-01') ON CONFLICT(name) DO UPDATE SET phonenumber=excluded.phonenumber, validdate=excluded.validdate WHERE excluded.validdate>phonebook.validdate;
SELECT * FROM phonebook;

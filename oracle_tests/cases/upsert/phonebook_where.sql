-- lang_upsert: WHERE makes the update a no-op when the data is older
CREATE TABLE phonebook2(name TEXT PRIMARY KEY, phonenumber TEXT, validDate DATE);
INSERT INTO phonebook2 VALUES('Alice','1','2018-05-08');
INSERT INTO phonebook2 VALUES('Alice','2','2018-05-07') ON CONFLICT(name) DO UPDATE SET phonenumber=excluded.phonenumber, validDate=excluded.validDate WHERE excluded.validDate>phonebook2.validDate;
SELECT * FROM phonebook2;
INSERT INTO phonebook2 VALUES('Alice','3','2019-01-01') ON CONFLICT(name) DO UPDATE SET phonenumber=excluded.phonenumber, validDate=excluded.validDate WHERE excluded.validDate>phonebook2.validDate;
SELECT * FROM phonebook2;

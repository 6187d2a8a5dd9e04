-- printf "%c": width counts characters
SELECT printf('[%5c] [%-5c] [%05c]', 'a', 'a', 'a'), printf('[%5c] [%-5c]', 'é', 'é'), printf('[%!5c]', '€'), printf('[%3.2c]', '€');

-- printf "%c": the precision says how often
SELECT printf('%.5c', 'ab'), printf('%.0c', 'a'), printf('%.1c', 'a'), printf('%.3c', 'é'), printf('[%8.3c]', 'x'), printf('[%-8.3c]', 'x'), length(printf('%.1000c', 'x')), printf('%.*c', 4, '-');

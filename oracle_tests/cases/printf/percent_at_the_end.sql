-- printf "Percent": an unfinished conversion at the end
SELECT quote(printf('abc%')), quote(printf('%')), quote(printf('abc%5')), quote(printf('abc%-')), quote(printf('abc%l')), quote(printf('abc%.')), quote(printf('%d%', 1));

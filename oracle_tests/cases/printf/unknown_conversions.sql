-- printf "Percent": a letter that is no conversion ends the output there
SELECT quote(printf('a%yb', 1)), quote(printf('a%y', 1)), quote(printf('%d %k %d', 1, 2, 3)), quote(printf('x%Hy')), quote(printf('%A', 1.5)), quote(printf('%é'));

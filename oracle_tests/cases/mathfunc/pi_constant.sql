-- lang_mathfunc: pi(): "Return an approximation for pi"
SELECT pi(), typeof(pi()), pi() = 3.141592653589793, printf('%.15f', pi());
-- error
SELECT pi(1);

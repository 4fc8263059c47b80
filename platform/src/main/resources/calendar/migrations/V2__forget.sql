-- What was told long ago is forgotten.
grant delete on notice to ${app};

SELECT g.head FROM groups AS g WHERE g.id = $id;

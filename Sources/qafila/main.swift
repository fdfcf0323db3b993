print("qafila")

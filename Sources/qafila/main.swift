import CommandLineTool

Root.main()

import Analyses


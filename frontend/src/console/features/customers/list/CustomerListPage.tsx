import { ListPage } from "../../../lists/ListPage";
import { customerNoun } from "./noun";

export const CustomerListPage = () => <ListPage noun={customerNoun} />;

import { ListPage } from "../../../lists/ListPage";
import { ticketNoun } from "./noun";

export const TicketListPage = () => <ListPage noun={ticketNoun} />;
